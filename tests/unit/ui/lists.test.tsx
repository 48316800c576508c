import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { Meter } from '@/ui/meter';
import { Pagination } from '@/ui/pagination';
import { ProgressBar } from '@/ui/progress-bar';
import { Stepper } from '@/ui/stepper';
import { type Column, Table } from '@/ui/table';

interface Regel {
  naam: string;
  bedrag: string;
}

const columns: Column<Regel>[] = [
  { key: 'naam', header: 'Belasting', rowHeader: true, cell: (row) => row.naam },
  {
    key: 'bedrag',
    header: 'Bedrag',
    number: true,
    sort: { href: '/x?op=bedrag', direction: 'descending' },
    cell: (row) => row.bedrag,
  },
];

describe('a table', () => {
  const html = renderToStaticMarkup(
    <Table
      taal="nl"
      caption="Waar betaalt u voor?"
      columns={columns}
      rows={[{ naam: 'Hond', bedrag: '€ 10,00' }]}
      rowKey={(row) => row.naam}
      totals={[{ naam: 'Samen', bedrag: '€ 10,00' }]}
    />,
  );

  it('has a caption, column and row headers and says how it is sorted', () => {
    expect(html).toContain('<caption');
    expect(html).toContain('<th scope="row" class="font-semibold">Hond</th>');
    expect(html).toContain('aria-sort="descending"');
    expect(html).toContain('aria-label="Sorteer op Bedrag"');
  });

  it('carries the column name in each cell, for the cards on a telephone', () => {
    expect(html).toContain('data-label="Bedrag">€ 10,00</td>');
  });
});

describe('ways through a list', () => {
  it('show only the directions there are', () => {
    expect(renderToStaticMarkup(<Pagination taal="nl" />)).toBe('');
    const last = renderToStaticMarkup(<Pagination taal="nl" previousHref="/x?voor=9" />);
    expect(last).toContain('Vorige');
    expect(last).not.toContain('Volgende');
  });
});

describe('a stepper', () => {
  it('marks the step now and offers only steps that may be visited', () => {
    const html = renderToStaticMarkup(
      <Stepper
        taal="nl"
        current={2}
        steps={[{ label: 'Wie', href: '/wie' }, { label: 'Rekening' }, { label: 'Klaar' }]}
      />,
    );
    expect(html).toContain('Stap 2 van 3');
    expect(html.match(/aria-current="step"/g)).toHaveLength(1);
    expect(html.match(/<a /g)).toHaveLength(1);
  });
});

describe('progress', () => {
  const at = (done: number) =>
    renderToStaticMarkup(<ProgressBar id="p" label="Inlezen" done={done} total={1000} taal="nl" />);
  const spoken = (html: string) => /<p role="status"[^>]*>(.*?)<\/p>/.exec(html)?.[1];

  it('speaks at every tenth part, not at every row', () => {
    expect(spoken(at(201))).toBe(spoken(at(299)));
    expect(spoken(at(299))).not.toBe(spoken(at(300)));
  });

  it('survives a total of zero', () => {
    expect(
      renderToStaticMarkup(<ProgressBar id="p" label="Inlezen" done={0} total={0} taal="nl" />),
    ).toContain('max="1"');
  });
});

describe('a meter', () => {
  it('never draws outside its bar and says value and norm in words', () => {
    const html = renderToStaticMarkup(
      <Meter taal="nl" tone="goed" text="120 %" share={1.2} norm={{ text: '95 %', share: 0.95 }} />,
    );
    expect(html).toContain('120 %');
    expect(html).toContain('norm 95 %');
    expect(html).not.toContain('120%');
    expect(html).toContain('x="95%"');
  });
});
