// A page in another frame that speaks as the guide does: at once, and whenever it is spoken to.
const speak = () => parent.postMessage({ reflectiewijzer: { height: 99, top: true } }, "*");
addEventListener("message", speak);
speak();
