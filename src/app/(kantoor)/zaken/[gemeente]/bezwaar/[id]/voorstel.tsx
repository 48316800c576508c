import { wordsOfAanslagen } from '@/app/aanslagen/aanslag-words';
import { regelNaam } from '@/app/aanslagen/berekening';
import { ActionForm } from '@/app/action-form/action-form';
import type { Veld, Veldgroep } from '@/app/action-form/veld';
import { werkAnswers, werkWords as words } from '@/app/bezwaar/bezwaar-werk-words';
import { kostenNaam } from '@/app/bezwaar/kostenbezwaar-velden';
import { hoogstens } from '@/domain/aanslagen/vermindering';
import type { BezwaarDossier, Dossierregel } from '@/domain/bezwaren/bezwaar.queries';
import type { Kostenpost } from '@/domain/bezwaren/kostenbezwaar';
import {
  motiveringVeld,
  NIET_ONTVANKELIJK,
  OORZAKEN,
  UITKOMSTEN,
  uitkomstVeld,
} from '@/domain/bezwaren/uitspraak';
import { formatCents } from '@/platform/cents';
import { Card } from '@/ui/card';
import { Heading } from '@/ui/heading';
import { proposeUitspraakAction } from '../../../uitspraak-actions';

type Props = {
  bezwaar: BezwaarDossier;
  /** A notice of default runs: then it matters whether the objection was obviously in vain. */
  inGebreke: boolean;
  verborgen: Record<string, string>;
};

/** Proposing a decision: the outcome, and for every line what becomes of it and why. */
export function Voorstel({ bezwaar, inGebreke, verborgen }: Props) {
  const soorten = Object.fromEntries(bezwaar.regels.map((r) => [`soort-${r.aanslagregelId}`, r.soort]));
  return (
    <Card as="section" labelledBy="voorstel" className="grid gap-4">
      <Heading level={2} looksLike={3} id="voorstel">
        {words('besluit.voorstellen')}
      </Heading>
      <p className="max-w-text">{words(bezwaar.kosten ? 'kosten.uitleg' : 'besluit.uitleg')}</p>
      <ActionForm
        id="voorstel"
        action={proposeUitspraakAction}
        verborgen={{ ...verborgen, ...soorten, ...(bezwaar.kosten && { kosten: bezwaar.kosten.kostenId }) }}
        groepen={[
          uitkomstGroep(inGebreke, bezwaar.kosten !== null),
          ...bezwaar.regels.map(regelGroep),
          ...(bezwaar.kosten ? [kostenGroep(bezwaar.kosten)] : []),
        ]}
        knop={words('besluit.voorstellen')}
        antwoorden={werkAnswers()}
      />
    </Card>
  );
}

/** Costs stand or fall as a whole. */
const uitkomstGroep = (inGebreke: boolean, geheel: boolean): Veldgroep => ({
  velden: [
    {
      vorm: 'keuze',
      naam: 'uitkomst',
      label: words('besluit.uitkomst'),
      opties: UITKOMSTEN.filter((value) => !geheel || value !== 'gedeeltelijk-gegrond').map((value) => ({
        value,
        label: words(`uitkomst.${value}`),
      })),
    },
    {
      vorm: 'lijst',
      naam: 'oorzaak',
      label: words('besluit.oorzaak'),
      hint: words('besluit.oorzaakHint'),
      leeg: words('besluit.kies'),
      optioneel: true,
      opties: OORZAKEN.map((value) => ({ value, label: words(`oorzaak.${value}`) })),
    },
    {
      vorm: 'lijst',
      naam: 'nietOntvankelijk',
      label: words('besluit.nietOntvankelijk'),
      leeg: words('besluit.kiesReden'),
      optioneel: true,
      opties: NIET_ONTVANKELIJK.map((value) => ({ value, label: words(`nietOntvankelijk.${value}`) })),
    },
    ...(inGebreke ? [KENNELIJK] : []),
  ],
});

const KENNELIJK: Veld = {
  vorm: 'vinkjes',
  naam: 'kennelijk',
  label: words('besluit.kennelijk'),
  hint: words('besluit.kennelijkHint'),
  optioneel: true,
  opties: [{ value: 'ja', label: words('besluit.kennelijkJa') }],
};

const kostenGroep = (kosten: Kostenpost): Veldgroep => ({
  kop: `${kostenNaam(kosten, 'nl')}: ${formatCents(kosten.bedragCenten)}`,
  velden: [
    {
      vorm: 'alinea',
      naam: motiveringVeld(kosten.kostenId),
      label: words('besluit.motivering'),
      hint: words('besluit.motiveringHint'),
    },
  ],
});

const regelGroep = (r: Dossierregel): Veldgroep => ({
  kop: regelNaam(wordsOfAanslagen('nl'), r.regel),
  velden: [
    {
      vorm: 'tekst',
      naam: uitkomstVeld(r.aanslagregelId),
      label: words(r.soort === 'woz-waarde' ? 'besluit.waarde' : 'besluit.bedrag'),
      hint:
        r.soort === 'woz-waarde'
          ? words('besluit.waardeHint')
          : words('besluit.bedragHint', { bedrag: formatCents(hoogstens(r.stand)) }),
      breedte: 'short',
      optioneel: true,
    },
    {
      vorm: 'alinea',
      naam: motiveringVeld(r.aanslagregelId),
      label: words('besluit.motivering'),
      hint: words('besluit.motiveringHint'),
    },
  ],
});
