import { Waarom } from '@/app/waarom';
import { showDate } from '@/app/words';
import type { Verjaringsbeeld } from '@/domain/invordering/verjaringsdatum';
import { Card } from '@/ui/card';
import { Heading } from '@/ui/heading';
import { words } from '../../../verhaal-words';

/** Until when this claim can be collected, and what started the term anew or made it longer. */
export function Verjaring({ beeld: { laatsteDag, alarm, uitleg } }: { beeld: Verjaringsbeeld }) {
  const dag = showDate(laatsteDag);
  return (
    <Card as="section" labelledBy="verjaring">
      <Heading level={2} looksLike={3} id="verjaring" className="mb-2">
        {words('verjaring.kop')}
      </Heading>
      <p className="mb-2">{words(`verjaring.${alarm ?? 'tot'}`, { dag })}</p>
      <Waarom uitleg={uitleg} onderwerp={words('verjaring.kop')} taal="nl" />
    </Card>
  );
}
