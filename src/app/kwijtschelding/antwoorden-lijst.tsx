import { type Antwoorden, DELEN, nodigeVragen, type Vraagregels } from '@/domain/kwijtschelding/vragen';
import { DataList } from '@/ui/data-list';
import { Heading } from '@/ui/heading';
import { Link } from '@/ui/link';
import type { Taal } from '@/ui/words';
import { antwoordTekst } from './antwoord-tekst';
import { vraagWoorden, wordsOfKwijtschelding } from './kwijtschelding-words';

interface Props {
  antwoorden: Antwoorden;
  regels: Vraagregels;
  taal: Taal;
  /** Where an answer is changed; without it the answers can only be read. */
  wijzig?: (sleutel: string) => string;
}

/** Every answer of a household under the part it belongs to, each with the way to change it. */
export function AntwoordenLijst({ antwoorden, regels, taal, wijzig }: Props) {
  const words = wordsOfKwijtschelding(taal);
  const nodig = nodigeVragen(antwoorden, regels);
  return (
    <div className="grid gap-6">
      {DELEN.map((deel) => {
        const vragen = nodig.filter((vraag) => vraag.deel === deel);
        if (vragen.length === 0) return null;
        return (
          <section key={deel} aria-labelledby={`deel-${deel}`}>
            <Heading level={2} looksLike={3} id={`deel-${deel}`} className="mb-2">
              {words(`delen.${deel}`)}
            </Heading>
            <DataList
              items={vragen.map((vraag) => {
                const { kop } = vraagWoorden(taal, vraag.sleutel);
                return {
                  term: kop,
                  value: antwoordTekst(vraag, antwoorden[vraag.sleutel], taal),
                  ...(wijzig
                    ? {
                        action: (
                          <Link
                            href={wijzig(vraag.sleutel)}
                            aria-label={words('controle.wijzigOver', { vraag: kop })}
                          >
                            {words('controle.wijzig')}
                          </Link>
                        ),
                      }
                    : {}),
                };
              })}
            />
          </section>
        );
      })}
    </div>
  );
}
