import type { ReactNode } from 'react';
import { momentTekst, tijdTekst, contactWords as words } from '@/app/contact/contact-words';
import { CONCEPTVELDEN, type Conceptformulier } from '@/domain/contacten/concept';
import type { Concept, Gesprek } from '@/domain/vragen/gesprek.queries';
import { localDateOf } from '@/platform/clock';
import { ConceptBewaker } from './concept-bewaker';

interface MetConceptProps {
  gesprek: Gesprek;
  gemeente: string;
  formulier: Conceptformulier;
  now: Date;
  children: ReactNode;
}

/** A form of which the text is kept while it is typed; above it from when the text is that stands in it. */
export function MetConcept({ gesprek, gemeente, formulier, now, children }: MetConceptProps) {
  const concept = gesprek.concepten[formulier];
  return (
    <>
      {concept && (
        <p className="mb-2 text-sm font-semibold">{words('concept.van', { tijd: tijdVan(concept, now) })}</p>
      )}
      {/* What was recorded belongs to an earlier step: another step is another form, without the old text. */}
      <ConceptBewaker
        key={gesprek.stap}
        adres={`/balie/${gemeente}/contact/${gesprek.id}/concept`}
        formulier={formulier}
        stap={gesprek.stap}
        velden={CONCEPTVELDEN[formulier]}
        teksten={{
          bewaard: words('concept.bewaard', { tijd: '{tijd}' }),
          niet: words('concept.niet'),
          voorbij: words('concept.voorbij'),
        }}
      >
        {children}
      </ConceptBewaker>
    </>
  );
}

const tijdVan = ({ bewaardOp }: Concept, now: Date): string =>
  localDateOf(bewaardOp) === localDateOf(now) ? tijdTekst(bewaardOp) : momentTekst(bewaardOp, now);

/** The second button of such a form, for who has no JavaScript or wants to be sure. */
export const conceptKnop = () => ({ knop: words('concept.knop'), waarde: 'concept' });
