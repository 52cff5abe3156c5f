/*
 * npm run eval:pairs -- [FOLDER...]
 *
 * Measures what a note is shown on the claims of test/fixtures/pairs, or of other folders of such files: warnings on the
 * true ones, and, by what is false in them, how many of the others are marked at the words at fault, marked elsewhere, left
 * unchecked, or called supported.
 */
import { pathToFileURL } from "node:url";
import {
  CHANGES,
  checkPairs,
  liesOnFault,
  type PairOutcome,
  readPairedSources,
  type SourcePair,
} from "../support/source-pairs.ts";
import { wilsonInterval } from "./statistics.ts";

interface Judged extends PairOutcome {
  readonly pair: SourcePair;
  readonly domain: string;
}

function share(part: readonly unknown[], whole: readonly unknown[]): string {
  if (whole.length === 0) return "-";
  const [low, high] = wilsonInterval(part.length, whole.length).map((bound) => (100 * bound).toFixed(1));
  return `${((100 * part.length) / whole.length).toFixed(1)} % [${low}-${high}] (${part.length} of ${whole.length})`;
}

const isFlagged = ({ findings }: Judged) => findings.length > 0;
const isContradicted = ({ findings }: Judged) => findings.some(({ rule }) => rule === "claim-contradicted");
const isMisplaced = ({ findings, pair }: Judged) => findings.some(({ range }) => !liesOnFault(range, pair));
const isSupported = ({ verdicts }: Judged) => verdicts.length > 0 && verdicts.every((kind) => kind === "supported");

function report(name: string, judged: readonly Judged[]): void {
  const intact = judged.filter(({ pair }) => pair.change === "none");
  const altered = judged.filter(({ pair }) => pair.change !== "none");
  console.log(`\n${name}: ${intact.length} true claims, ${altered.length} false ones`);
  console.log(`  true, flagged             ${share(intact.filter(isFlagged), intact)}`);
  console.log(`    claim-contradicted      ${share(intact.filter(isContradicted), intact)}`);
  console.log(`  true, called supported    ${share(intact.filter(isSupported), intact)}`);
  console.log(`  false, flagged            ${share(altered.filter(isFlagged), altered)}`);
  console.log(`    beside the words        ${share(altered.filter(isMisplaced), altered)}`);
  console.log(`  false, called supported   ${share(altered.filter(isSupported), altered)}`);
}

const folders = process.argv.slice(2).map((path) => pathToFileURL(path.endsWith("/") ? path : `${path}/`));
if (folders.length === 0) folders.push(new URL("../fixtures/pairs/", import.meta.url));
const judged = folders.flatMap(readPairedSources).flatMap((source): Judged[] => {
  const outcomes = checkPairs(source);
  return source.pairs.map((pair, index) => ({ ...(outcomes[index] as PairOutcome), pair, domain: source.domain }));
});
report("All", judged);
for (const change of CHANGES.filter((kind) => kind !== "none")) {
  const those = judged.filter(({ pair }) => pair.change === change);
  const supported = those.filter(isSupported).length;
  console.log(
    `    ${change.padEnd(18)} flagged ${share(those.filter(isFlagged), those)}, called supported ${supported}`,
  );
}
for (const domain of [...new Set(judged.map((one) => one.domain))].sort()) {
  report(
    domain,
    judged.filter((one) => one.domain === domain),
  );
}
