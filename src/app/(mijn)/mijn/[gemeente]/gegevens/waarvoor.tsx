import type { Taal } from '@/ui/words';
import { wordsOfGegevens } from './gegevens-words';

/** Why we ask, what we use it for, that it is a choice (AVG 13). Open where it is asked, folded where it is known. */
export function Waarvoor({ taal, open = false }: { taal: Taal; open?: boolean }) {
  const words = wordsOfGegevens(taal);
  const zinnen = (['waarom', 'gebruik', 'niet', 'vrij', 'delen'] as const).map((key) => (
    <li key={key}>{words(`waarvoor.${key}`)}</li>
  ));
  const lijst = <ul className="mt-2 grid list-disc gap-1.5 pl-5">{zinnen}</ul>;
  if (open)
    return (
      <div className="max-w-text">
        <p className="font-semibold">{words('waarvoor.kop')}</p>
        {lijst}
      </div>
    );
  return (
    <details className="waarom mt-2 text-sm">
      <summary className="link w-fit cursor-pointer">{words('waarvoor.kop')}</summary>
      {lijst}
    </details>
  );
}
