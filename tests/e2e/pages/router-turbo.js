// A site on which Turbo makes of each link an exchange of the page's body; how often it did stands in the page.
import "@hotwired/turbo";

let visits = 0;
addEventListener("turbo:visit", () => {
  document.documentElement.dataset.visits = ++visits;
});
