import type { ComponentProps } from 'react';
import { ActionForm } from '@/app/action-form/action-form';
import { rekeningnummerVelden } from '@/app/rekeningnummer/rekeningnummer-velden';
import { rekeningnummerAnswers, wordsOfRekeningnummer } from '@/app/rekeningnummer/rekeningnummer-words';
import { machtigingstekst } from '@/domain/incasso/machtigingstekst';
import type { Rekeningverloop } from '@/domain/incasso/rekeningverloop.queries';
import { Card } from '@/ui/card';
import { Heading } from '@/ui/heading';
import type { Taal } from '@/ui/words';

interface Props {
  verloop: Rekeningverloop;
  gemeente: string;
  taal: Taal;
  balie: boolean;
  action: ComponentProps<typeof ActionForm>['action'];
  verborgen: Readonly<Record<string, string>>;
}

/** Another number; with the mandate as it will be kept where something is collected. */
export function RekeningnummerFormulier({ verloop, gemeente, taal, balie, action, verborgen }: Props) {
  const words = wordsOfRekeningnummer(taal);
  const { incasso, beleid, terugbetalen } = verloop;
  return (
    <Card as="section" labelledBy="ander" className="grid gap-3">
      <Heading level={2} looksLike={3} id="ander">
        {words(incasso === null && terugbetalen === null ? 'ander.eerste' : 'ander.kop')}
      </Heading>
      {incasso && beleid && (
        <>
          <Heading level={3} looksLike={4}>
            {words('ander.machtiging')}
          </Heading>
          <p className="max-w-text">{machtigingstekst(beleid, 'doorlopend', gemeente, taal)}</p>
        </>
      )}
      <ActionForm
        id="rekeningnummer"
        taal={taal}
        action={action}
        groepen={[{ velden: rekeningnummerVelden(verloop, taal, balie) }]}
        verborgen={verborgen}
        knop={words('ander.knop')}
        antwoorden={rekeningnummerAnswers(taal)}
      />
    </Card>
  );
}
