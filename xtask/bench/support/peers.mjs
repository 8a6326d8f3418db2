// The libraries that our figures are measured against: bundled as a site would, one file each in target/bench/.
import { build } from "esbuild";

export async function bundlePeers() {
  await build({
    entryPoints: ["xtask/bench/peers/chartjs.js", "xtask/bench/peers/echarts.js"],
    outdir: "target/bench",
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    charset: "utf8",
    legalComments: "none",
  });
}
