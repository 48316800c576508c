import { redirect } from 'next/navigation';
import { MijnFrame } from '@/app/frames';
import { wordsOfMijn } from '@/app/words';
import { page } from '@/platform/page';
import { ButtonLink } from '@/ui/button';
import { Card } from '@/ui/card';
import { Heading } from '@/ui/heading';

/** A citizen of one gemeente goes on to his page there; who is known in more chooses, who is known in none is told so. */
export default page({
  toegang: { wie: 'burger' },
  doel: 'eigen-gegevens',
  load: async () => null,
  render: (_, frame) => {
    const { ctx } = frame;
    const words = wordsOfMijn(frame.taal);
    const [first] = ctx.gemeenten;
    if (first && ctx.gemeenten.length === 1) redirect(`/mijn/${first.sleutel}`);
    const known = ctx.gemeenten.length > 0;
    return (
      <MijnFrame {...frame}>
        <title>{words('naam')}</title>
        <Heading level={1}>{known ? words('meerdere.kop') : words('onbekend.kop')}</Heading>
        <p className="mt-2 max-w-text">
          {known ? words('meerdere.uitleg') : words('onbekend.uitleg', { kantoor: ctx.kantoorNaam })}
        </p>
        {!known && <p className="mt-2 max-w-text">{words('onbekend.doen')}</p>}
        <ul className="mt-6 grid gap-4 sm:grid-cols-2">
          {ctx.gemeenten.map((gemeente) => (
            <li key={gemeente.sleutel}>
              <Card>
                <Heading level={2}>{gemeente.naam}</Heading>
                <div className="mt-4">
                  <ButtonLink href={`/mijn/${gemeente.sleutel}`} reload wide>
                    {words('meerdere.open', { naam: gemeente.naam })}
                  </ButtonLink>
                </div>
              </Card>
            </li>
          ))}
        </ul>
      </MijnFrame>
    );
  },
});
