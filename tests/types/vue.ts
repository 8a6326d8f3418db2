// The element in a template of Vue: it compiles only while Vue's checker knows it.
import type { GlobalComponents } from "vue";
import type { ReflectieWijzerAttributes } from "reflectiewijzer";

type Props = InstanceType<GlobalComponents["reflectie-wijzer"]>["$props"];

export const props: Props = {
  lang: "en",
  record: null,
  "onReflectiewijzer-complete": ({ detail }) => detail.scores?.zone,
};
export const attributes: ReflectieWijzerAttributes = { lang: "en" };

// @ts-expect-error there is no such place to keep answers
props.storage = "cookie";
