import { ActionForm } from '@/app/action-form/action-form';
import { contactAnswers, contactWords as words } from '@/app/contact/contact-words';
import { objectnaam } from '@/app/contact/over-words';
import { type Dossierobject, type Objectverwijzing, sleutelVan } from '@/domain/contacten/contactobject';
import { linkObjectAction, unlinkObjectAction } from '../../../over-actions';

/** What the file holds that a contact can be about, and what each contact of this person was about. */
export type Over = {
  dossier: readonly Dossierobject[];
  perContact: ReadonlyMap<string, readonly Objectverwijzing[]>;
};

/** Under which name each of these stands in the file; what is there no more is called so. */
export function namenVan(
  { dossier, perContact }: Over,
  contactId: string,
): { sleutel: string; naam: string }[] {
  return (perContact.get(contactId) ?? []).map((verwijzing) => {
    const sleutel = sleutelVan(verwijzing);
    const object = dossier.find((een) => sleutelVan(een) === sleutel);
    return { sleutel, naam: object ? objectnaam(object) : words('over.onbekend') };
  });
}

type Props = { over: Over; gemeente: string; contactId: string; persoonId: string };

/** What this contact is about: chosen from the file that is open beside it (D-03). */
export function GaatOver({ over, gemeente, contactId, persoonId }: Props) {
  const genoemd = namenVan(over, contactId);
  const verborgen = { gemeente, contactId, persoonId };
  const kiesbaar = over.dossier.filter((een) => genoemd.every(({ sleutel }) => sleutel !== sleutelVan(een)));
  return (
    <details className="border-t border-line pt-3" open={genoemd.length > 0}>
      <summary id="gaat-over" className="cursor-pointer font-semibold">
        {words('over.kop')}
      </summary>
      <div className="mt-3 grid gap-3">
        <p className="text-sm text-ink-muted">{words('over.uitleg')}</p>
        {genoemd.map(({ sleutel, naam }) => (
          <ActionForm
            key={sleutel}
            id={`weg-${sleutel.replace(':', '-')}`}
            action={unlinkObjectAction}
            groepen={[]}
            verborgen={{ ...verborgen, over: sleutel }}
            knop={words('over.weg', { naam })}
            variant="quiet"
            antwoorden={contactAnswers()}
          />
        ))}
        {kiesbaar.length === 0 ? (
          <p className="text-sm">{words('over.leeg')}</p>
        ) : (
          <ActionForm
            id="over"
            action={linkObjectAction}
            groepen={[
              {
                velden: [
                  {
                    vorm: 'lijst',
                    naam: 'over',
                    label: words('over.veld'),
                    leeg: words('gesprek.kies'),
                    opties: kiesbaar.map((een) => ({ value: sleutelVan(een), label: objectnaam(een) })),
                  },
                ],
              },
            ]}
            verborgen={verborgen}
            knop={words('over.knop')}
            variant="secondary"
            antwoorden={contactAnswers()}
          />
        )}
      </div>
    </details>
  );
}
