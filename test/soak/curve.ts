import type { Sample } from "./figures";

const [width, height, margin] = [900, 420, 60];
const colours = { with: "#0067c0", without: "#8a8a8a" } as const;

/** The heap of both hosts over the day, as a picture: SVG, in MB by operations. */
export function curve(samples: Readonly<Record<keyof typeof colours, readonly Sample[]>>): string {
  const all = [...samples.with, ...samples.without];
  const most = { x: Math.max(...all.map(({ operations }) => operations)), y: ceiling(Math.max(...all.map(megabytes))) };
  const x = (operations: number): number => margin + ((width - 2 * margin) * operations) / most.x;
  const y = (size: number): number => height - margin - ((height - 2 * margin) * size) / most.y;
  const lines = (["without", "with"] as const).map((name, index) => {
    const points = samples[name].map((one) => `${x(one.operations).toFixed(1)},${y(megabytes(one)).toFixed(1)}`);
    return `<polyline fill="none" stroke="${colours[name]}" stroke-width="2" points="${points.join(" ")}"/>
<text x="${margin + 10 + index * 220}" y="${margin - 20}" fill="${colours[name]}">${name} the extension</text>`;
  });
  const rules = [0, 0.25, 0.5, 0.75, 1].map((share) => {
    const [size, operations] = [most.y * share, Math.round(most.x * share)];
    return `<line x1="${margin}" x2="${width - margin}" y1="${y(size)}" y2="${y(size)}" stroke="#ddd"/>
<text x="${margin - 8}" y="${y(size) + 4}" text-anchor="end">${size} MB</text>
<text x="${x(operations)}" y="${height - margin + 20}" text-anchor="middle">${operations}</text>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="sans-serif" font-size="12" fill="#333">
<rect width="${width}" height="${height}" fill="#fff"/>
${[...rules, ...lines].join("\n")}
<text x="${width / 2}" y="${height - 12}" text-anchor="middle">operations; the extension host's heap after a garbage collection, every editor closed</text>
</svg>
`;
}

function megabytes({ heap }: Sample): number {
  return heap / 1e6;
}

/** The next number that four rules divide well. */
function ceiling(size: number): number {
  return Math.ceil(size / 20) * 20;
}
