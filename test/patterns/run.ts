// Part of npm run test:static: no pattern of the source can make a text take more time than it is long.
import { bounded } from "./bounded";
import { slowPatterns } from "./slowness";

/** Longer texts no such pattern may get: at worst it looks at each pair of characters. */
const most = 6000;

const slow = await slowPatterns();
// Loads the core, whose patterns had to be seen in the making first.
const { longestGiven } = await import("./given");
const given = longestGiven();
const known = new Set(slow.map(({ id }) => id));
const faults = [
  ...slow.flatMap(({ id, isExponential }) =>
    isExponential
      ? [`${id}: takes twice the time with every few characters. Let it read each text in one way alone.`]
      : [],
  ),
  ...slow.flatMap(({ id, source, isExponential }) =>
    isExponential || id in bounded
      ? []
      : [
          `${id}: its time grows faster than the text: ${source.slice(0, 100)}\n    Bound its repetitions, or what it is given; the latter goes into test/patterns/bounded.ts.`,
        ],
  ),
  ...Object.keys(bounded).flatMap((id) => (known.has(id) ? [] : [`${id}: needs no line in test/patterns/bounded.ts.`])),
  ...Object.entries(bounded).flatMap(([id, longest]) => (longest > most ? [`${id}: ${longest} is too long.`] : [])),
  ...slow.flatMap(({ id, source, flags }) => {
    const longest = given.get(String(new RegExp(source, flags))) ?? 0;
    return longest > (bounded[id] ?? Infinity)
      ? [`${id}: is given ${longest} characters, not ${bounded[id] ?? 0}.`]
      : [];
  }),
];
for (const fault of faults) console.log(`  ${fault}`);
process.exitCode = faults.length > 0 ? 1 : 0;
