/** How large the labels of a chart are, in its own units. */
export const chartTextSize = 20;

const text = {
  labelFontSize: chartTextSize,
  titleFontSize: chartTextSize,
  labelColor: 'var(--ink)',
  titleColor: 'var(--muted)',
  titleFontWeight: 500,
};

/** Vega-Lite's `config`: the page's colours by name, so that a chart is readable in light and dark, and its texts as large as a slide's. */
export const chartLook = {
  background: 'transparent',
  aria: false,
  padding: 2,
  axis: {
    ...text,
    labelPadding: 8,
    titlePadding: 14,
    gridColor: 'var(--line)',
    domainColor: 'var(--muted)',
    tickColor: 'var(--muted)',
    labelLimit: 320,
  },
  axisX: { grid: false, labelAngle: 0 },
  legend: { ...text, symbolSize: 200, labelLimit: 320 },
  header: text,
  title: { color: 'var(--ink)', fontSize: 24, fontWeight: 600, anchor: 'start' },
  view: { stroke: 'transparent' },
  mark: { color: 'var(--accent)' },
  text: { color: 'var(--ink)', fontSize: chartTextSize },
  line: { strokeWidth: 4 },
  point: { size: 140, filled: true },
  rule: { color: 'var(--ink)' },
  bar: { cornerRadiusEnd: 2 },
  range: { category: Array.from({ length: 8 }, (_, index) => `var(--chart-${index + 1})`) },
} as const;
