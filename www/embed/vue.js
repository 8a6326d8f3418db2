import { createApp, h, ref } from "vue";
import "reflectiewijzer";

/**
 * In een sjabloon (.vue) schrijf je hetzelfde zo:
 *
 *   <reflectie-wijzer lang="nl" @reflectiewijzer-complete="done = true" />
 *
 * en zeg je de compiler dat dit geen component van Vue is:
 *
 *   vue({ template: { compilerOptions: { isCustomElement: (tag) => tag === "reflectie-wijzer" } } })
 *
 * Elke gebeurtenis van de gids heeft twee namen: reflectiewijzer:complete, en reflectiewijzer-complete voor waar een
 * dubbele punt iets anders betekent, zoals in sjablonen.
 */
const Guide = {
  setup() {
    const done = ref(false);
    const heard = () => (done.value = true);
    return () => [
      h("reflectie-wijzer", { lang: "nl", "onReflectiewijzer-complete": heard }),
      h("p", { role: "status" }, done.value ? "Vue hoorde dat de resultaten er zijn." : ""),
    ];
  },
};

createApp(Guide).mount("#app");
