/** What Prometheus calls a metric family: its samples share name, meaning and kind. */
export interface Family {
  /** Letters, digits and `_`; a counter's ends in `_total`, what has a unit ends in it. */
  name: string;
  help: string;
  kind: 'counter' | 'gauge' | 'histogram';
  samples: readonly Sample[];
}

export interface Sample {
  /** What of a histogram it is: `_bucket`, `_sum` or `_count`. */
  suffix?: string;
  labels?: Readonly<Record<string, string>>;
  value: number;
}

export const EXPOSITION_TYPE = 'text/plain; version=0.0.4; charset=utf-8';

/** Families in Prometheus's text format 0.0.4 (prometheus.io/docs/instrumenting/exposition_formats). */
export function exposition(families: readonly Family[]): string {
  return families
    .map(({ name, help, kind, samples }) => {
      const head = [`# HELP ${name} ${helpText(help)}`, `# TYPE ${name} ${kind}`];
      return [...head, ...samples.map((sample) => line(name, sample))].join('\n');
    })
    .map((family) => `${family}\n`)
    .join('');
}

function line(name: string, { suffix = '', labels = {}, value }: Sample): string {
  const written = Object.entries(labels).map(([label, text]) => `${label}="${labelText(text)}"`);
  const all = written.length === 0 ? '' : `{${written.join(',')}}`;
  return `${name}${suffix}${all} ${numberText(value)}`;
}

function helpText(text: string): string {
  return text.replaceAll('\\', '\\\\').replaceAll('\n', '\\n');
}

function labelText(text: string): string {
  return helpText(text).replaceAll('"', '\\"');
}

function numberText(value: number): string {
  if (Number.isFinite(value)) return String(value);
  return Number.isNaN(value) ? 'NaN' : value > 0 ? '+Inf' : '-Inf';
}
