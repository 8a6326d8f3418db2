// The element in a page of React: it compiles only while React knows it.
import { useRef } from "react";
import type { ReflectieWijzerElement, ReflectionRecord } from "reflectiewijzer";

export function Guide({ record }: { record: ReflectionRecord | null }) {
  const guide = useRef<ReflectieWijzerElement>(null);
  return (
    <>
      <reflectie-wijzer ref={guide} lang="nl" form="short" history record={record} className="guide" cta-href="/contact" />
      <reflectie-wijzer onreflectiewijzer-complete={({ detail }) => detail.scores?.zone}>
        <span slot="help">Bel Noor.</span>
      </reflectie-wijzer>
      {/* @ts-expect-error there is no such form */}
      <reflectie-wijzer form="long" />
      {/* @ts-expect-error the scores cannot be set */}
      <reflectie-wijzer scores={null} />
    </>
  );
}
