const log = document.getElementById("log");
const invitation = document.getElementById("kennismaken");

// Gebeurtenissen komen omhoog tot aan het document; met meer gidsen op een pagina zegt event.target welke het was.
for (const name of ["ready", "change", "screen", "complete", "error"]) {
  document.addEventListener(`reflectiewijzer:${name}`, ({ type, detail }) => {
    const line = document.createElement("li");
    line.textContent = `${type} ${JSON.stringify(detail)}`;
    log.append(line);
  });
}

document.addEventListener("reflectiewijzer:complete", () => {
  invitation.hidden = false;
});
