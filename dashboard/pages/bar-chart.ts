/** Bars as SVG. It stands as one picture with its description; whoever cannot see it has the table below it. */
import { type Html, html } from './html.ts';

export interface Bar {
  /** Shown when the bar is pointed at. */
  readonly label: string;
  readonly value: number;
}

const WIDTH = 600;
const HEIGHT = 160;
const GAP = 0.25;

export function barChart(
  { title, description }: { readonly title: string; readonly description: string },
  bars: readonly Bar[],
): Html {
  const most = bars.reduce((most, { value }) => Math.max(most, value), 1);
  const step = WIDTH / Math.max(1, bars.length);
  return html`<svg class="chart" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-labelledby="chart-title chart-description">
<title id="chart-title">${title}</title><desc id="chart-description">${description}</desc>
<line class="axis" x1="0" x2="${WIDTH}" y1="${HEIGHT - 0.5}" y2="${HEIGHT - 0.5}"/>
${bars.map(({ label, value }, index) => {
  const height = Math.max(value > 0 ? 2 : 0, (value / most) * (HEIGHT - 10));
  return html`<rect x="${fixed((index + GAP / 2) * step)}" y="${fixed(HEIGHT - height)}" width="${fixed(step * (1 - GAP))}" height="${fixed(height)}"><title>${label}</title></rect>`;
})}
</svg>`;
}

function fixed(value: number): string {
  return value.toFixed(1);
}
