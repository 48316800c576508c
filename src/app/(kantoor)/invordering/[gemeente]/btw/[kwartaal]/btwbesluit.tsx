import { ActionForm } from '@/app/action-form/action-form';
import { besluitgroep } from '@/app/action-form/besluitgroep';
import { btwAnswers, words } from '@/app/btw/btw-words';
import { showDate, showMoment } from '@/app/words';
import type { Btwkwartaal, Btwregelstand } from '@/domain/btw/btw.queries';
import { formatCents } from '@/platform/cents';
import { Card } from '@/ui/card';
import { Heading } from '@/ui/heading';
import {
  correctBtwregelAction,
  decideBtwoverzichtAction,
  proposeBtwoverzichtAction,
  withdrawBtwoverzichtAction,
} from '../../../btw-actions';

interface BtwbesluitProps {
  stand: Btwkwartaal;
  sleutel: string;
  /** Who looks, as he stands in a proposal. */
  ik: string;
  naamVan: (actor: string) => string;
  mag: { voorstellen: boolean; besluiten: boolean };
}

/** What the reader may do with the overview of a quarter: propose it, decide, or take his proposal back. */
export function Btwbesluit({ stand, sleutel, ik, naamVan, mag }: BtwbesluitProps) {
  const { overzicht, kwartaal, uiterlijk } = stand;
  if (overzicht?.status === 'vastgesteld') return null;
  if (overzicht === null)
    return mag.voorstellen ? (
      <Card as="section" labelledBy="voorstel" className="grid gap-3">
        <Heading level={2} id="voorstel">
          {words('voorstel.kop')}
        </Heading>
        <p className="max-w-text">{words('voorstel.uitleg', { datum: showDate(uiterlijk) })}</p>
        <ActionForm
          id="btw-voorstel"
          action={proposeBtwoverzichtAction}
          groepen={[]}
          verborgen={{ gemeente: sleutel, kwartaal }}
          knop={words('voorstel.knop')}
          antwoorden={btwAnswers()}
        />
      </Card>
    ) : null;
  const eigen = overzicht.voorgesteldDoor === ik;
  const verborgen = { gemeente: sleutel, id: overzicht.id, versie: String(overzicht.versie) };
  return (
    <Card as="section" labelledBy="besluit" className="grid gap-3">
      <Heading level={2} id="besluit">
        {words('besluit.kop')}
      </Heading>
      <p>
        {words('besluit.voorgesteldDoor', {
          naam: naamVan(overzicht.voorgesteldDoor),
          moment: showMoment(overzicht.voorgesteldOp),
        })}
      </p>
      {eigen && <p>{words('besluit.eigen')}</p>}
      {!eigen && mag.besluiten && (
        <ActionForm
          id="btw-besluit"
          action={decideBtwoverzichtAction}
          verborgen={verborgen}
          groepen={[
            besluitgroep(
              {
                label: words('besluit.keuze'),
                opties: [
                  { value: 'vaststellen', label: words('besluit.vaststellen') },
                  { value: 'afwijzen', label: words('besluit.afwijzen') },
                ],
              },
              { naam: 'reden', label: words('besluit.reden'), hint: words('besluit.redenHint') },
            ),
          ]}
          knop={words('besluit.knop')}
          antwoorden={btwAnswers()}
        />
      )}
      {eigen && mag.voorstellen && (
        <ActionForm
          id="btw-trek-in"
          action={withdrawBtwoverzichtAction}
          groepen={[]}
          verborgen={verborgen}
          knop={words('besluit.trekIn')}
          variant="danger"
          antwoorden={btwAnswers()}
        />
      )}
    </Card>
  );
}

/** Taking a line back by a new one; nothing where no line can be. */
export function Correctie({ regels, sleutel }: { regels: readonly Btwregelstand[]; sleutel: string }) {
  const kan = regels.filter((r) => !r.gecorrigeerd && r.corrigeertId === null);
  if (kan.length === 0) return null;
  return (
    <Card as="section" labelledBy="corrigeer" className="grid gap-4">
      <Heading level={2} id="corrigeer">
        {words('corrigeer.kop')}
      </Heading>
      <p className="max-w-text">{words('corrigeer.uitleg')}</p>
      <ActionForm
        id="btw-correctie"
        action={correctBtwregelAction}
        verborgen={{ gemeente: sleutel }}
        groepen={[
          {
            velden: [
              {
                vorm: 'keuze',
                naam: 'id',
                label: words('corrigeer.regel'),
                opties: kan.map((r) => ({
                  value: r.id,
                  label: `${r.leverancier}, ${r.factuurnummer}: ${formatCents(r.btwCenten)}`,
                })),
              },
              { vorm: 'tekst', naam: 'reden', label: words('corrigeer.reden') },
            ],
          },
        ]}
        knop={words('corrigeer.knop')}
        antwoorden={btwAnswers()}
      />
    </Card>
  );
}
