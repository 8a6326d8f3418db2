// The libraries that ours is measured against: bundled as a site would, in target/bench/.
import { build } from "esbuild";

export const bundlePeers = () => bundle(["chartjs", "echarts"], "target/bench");

/** One script for each of these peers, and a style sheet for those that import one. */
export async function bundle(peers, outdir) {
  await build({
    entryPoints: peers.map((name) => `xtask/bench/peers/${name}.js`),
    outdir,
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    charset: "utf8",
    legalComments: "none",
  });
}
