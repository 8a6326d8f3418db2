// A site whose pages are components of Vue; how often its router showed another stands in the page.
import { createApp, h } from "vue";
import { RouterLink, RouterView, createRouter, createWebHistory } from "vue-router";

const guide = () => [h(RouterLink, { to: "/over" }, () => "Over ons"), h("reflectie-wijzer", { lang: "nl", history: "" })];
const other = () => [h("h1", "Over ons"), h(RouterLink, { to: "/" }, () => "De gids")];
const router = createRouter({
  history: createWebHistory(location.pathname),
  routes: [
    { path: "/", component: { render: () => h("main", guide()) } },
    { path: "/over", component: { render: () => h("main", other()) } },
  ],
});

let visits = 0;
router.afterEach((to, from) => {
  // It goes to where it is too, which shows nothing anew.
  if (to.path !== from.path) document.documentElement.dataset.visits = ++visits;
});

createApp({ render: () => h(RouterView) })
  .use(router)
  .mount("#app");
