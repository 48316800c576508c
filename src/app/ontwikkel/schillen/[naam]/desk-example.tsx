import { Badge } from '@/ui/badge';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { DataList } from '@/ui/data-list';
import { DeskKeyButtons, DeskKeys } from '@/ui/desk/desk-keys';
import { deskTexts } from '@/ui/desk/desk-texts';
import { ShortcutTo } from '@/ui/desk/shortcut-to';
import { Heading } from '@/ui/heading';
import { Kbd } from '@/ui/kbd';
import { Select } from '@/ui/select';
import { DeskShell } from '@/ui/shell/desk-shell';
import { SEARCH_ID } from '@/ui/shell/search-form';
import type { ShellProps } from '@/ui/shell/shell-props';
import { Zones } from '@/ui/shell/zones';
import { Textarea } from '@/ui/textarea';

const GROUPS = [
  ['Aanslag 2026', '€ 655,47 · 4 regels', 'dagtekening 28 feb 2026'],
  ['Bezorging', 'MijnOverheid, gelezen 2 mrt', 'proef in dossier'],
  ['Betaling', '€ 245,79 open · 3 van 8 termijnen', 'storno 26 okt'],
  ['Kwijtschelding', 'in behandeling, compleet 3 nov', 'uiterlijk 29 dec 2026'],
  ['Bezwaar', 'geen', ''],
  ['Gemachtigde', 'geen', ''],
  ['WOZ-waarde', '€ 312.000', 'uitleg: doorverbinden'],
  ['Afval', 'grijs 240 l · 12 ledigingen', 'voorlopig'],
  ['Hond', '1', 'aangemeld 12 mei 2024'],
] as const;

function Conversation() {
  return (
    <section aria-labelledby="gesprek" className="grid content-start gap-4">
      <Heading level={2} id="gesprek" looksLike={3}>
        Dit gesprek
      </Heading>
      <Select
        taal="nl"
        name="onderwerp"
        label="Onderwerp"
        options={[{ value: 'storno', label: 'Automatische incasso: stornering' }]}
      />
      <Textarea taal="nl" name="vraag" label="Vraag" rows={2} defaultValue="Krijg ik nu een aanmaning?" />
      <div className="flex flex-wrap gap-3">
        <Button type="button" id="afronden">
          Afronden <Kbd>Alt S</Kbd>
        </Button>
        <Button type="button" variant="secondary">
          Terugbelafspraak
        </Button>
      </div>
      <ShortcutTo keys="Alt+S" label="Afronden" group="Dit gesprek" targetId="afronden" />
    </section>
  );
}

/** The desk with three zones, to see density and keys at work. */
export function DeskExample({
  shell,
}: {
  shell: ShellProps & Required<Pick<ShellProps, 'person' | 'logout'>>;
}) {
  const items = shell.nav.map((item) => ({ href: item.href, label: item.label, group: 'Schermen' }));
  const texts = deskTexts('nl');
  return (
    <DeskKeys items={items} texts={texts} searchId={SEARCH_ID}>
      <DeskShell
        {...shell}
        breadcrumb={undefined}
        updated={undefined}
        bare
        tools={<DeskKeyButtons texts={texts} />}
        search={{
          target: '#',
          label: 'Zoek op naam, postcode en nummer, BSN of aanslagnummer',
          submitLabel: 'Zoeken',
        }}
      >
        <Zones
          who={
            <section aria-labelledby="wie">
              <Heading level={1} id="wie" looksLike={2}>
                A. Bakker
              </Heading>
              <p className="mt-1 mb-3 text-sm text-ink-muted">geboren 04-06-1958 · BSN •••• 321</p>
              <Badge tone="goed">Geverifieerd 10.42</Badge>
              <div className="mt-4">
                <DataList
                  stacked
                  items={[
                    { term: 'Woont', value: 'Grotestraat 14, 7622 AB Borne' },
                    { term: 'E-mail', value: 'niet bekend' },
                    { term: 'Bewindvoerder', value: 'geen' },
                  ]}
                />
              </div>
            </section>
          }
          now={<Conversation />}
        >
          <section aria-label="Onderwerpen" className="grid gap-3 @min-[40rem]:grid-cols-3">
            {GROUPS.map(([title, text, age], index) => (
              <Card key={title} tight as="article">
                <div className="flex items-start justify-between">
                  <Heading level={2} looksLike={4}>
                    {title}
                  </Heading>
                  <Kbd>{String(index + 1)}</Kbd>
                </div>
                <p>{text}</p>
                {age && <p className="text-xs text-ink-muted">{age}</p>}
              </Card>
            ))}
          </section>
        </Zones>
      </DeskShell>
    </DeskKeys>
  );
}
