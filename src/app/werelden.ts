import { briefmaakWords } from '@/app/brieven/brief-words';
import { contactWords } from '@/app/contact/contact-words';
import { takenWords } from '@/app/taken/taken-words';
import { zaakWords } from '@/app/zaken/zaken-words';
import type { Context } from '@/platform/context';
import { may } from '@/platform/permissions';
import { wordsOfBalie, wordsOfKantoor } from './words';

export type WereldVanStaf = {
  soort:
    | 'balie'
    | 'kas'
    | 'serviceteam'
    | 'ondertekenen'
    | 'kantoor'
    | 'taken'
    | 'post'
    | 'zaken'
    | 'heffing'
    | 'invordering'
    | 'bestuur'
    | 'beheer'
    | 'wieKeek';
  href: string;
  label: string;
};

/** Every wereld that this member of staff can enter, for the bar and the palette. */
export function werelden(ctx: Context): WereldVanStaf[] {
  const somewhere = (verb: Parameters<typeof may>[1]) => ctx.gemeenten.some((g) => may(g.rollen, verb));
  return [
    ...(somewhere('klant.zien')
      ? [{ soort: 'balie' as const, href: '/balie', label: wordsOfBalie('naam') }]
      : []),
    ...(somewhere('kas.ontvangen') ? [{ soort: 'kas' as const, href: '/kas', label: 'Kas' }] : []),
    ...(somewhere('serviceteam.werken')
      ? [{ soort: 'serviceteam' as const, href: '/serviceteam', label: contactWords('team.naam') }]
      : []),
    ...(somewhere('brief.ondertekenen')
      ? [
          {
            soort: 'ondertekenen' as const,
            href: '/ondertekenen',
            label: briefmaakWords('ondertekenen.naam'),
          },
        ]
      : []),
    ...(may(ctx.kantoorRollen, 'bestand.zien')
      ? [{ soort: 'kantoor' as const, href: '/kantoor', label: wordsOfKantoor('naam') }]
      : []),
    ...(somewhere('taak.zien')
      ? [{ soort: 'taken' as const, href: '/taken', label: takenWords('naam') }]
      : []),
    ...(somewhere('afdruk.zien') ? [{ soort: 'post' as const, href: '/post', label: 'Post' }] : []),
    ...(somewhere('zaak.zien')
      ? [{ soort: 'zaken' as const, href: '/zaken', label: zaakWords('werk.naam') }]
      : somewhere('administratief-beroep.besluiten')
        ? [{ soort: 'zaken' as const, href: '/zaken/bestuur', label: zaakWords('werk.naam') }]
        : []),
    ...(somewhere('verordening.zien')
      ? [{ soort: 'heffing' as const, href: '/heffing', label: wordsOfKantoor('nav.heffing') }]
      : []),
    ...(may(ctx.kantoorRollen, 'ontvangst.zien') || somewhere('aansluiting.zien')
      ? [
          {
            soort: 'invordering' as const,
            href: may(ctx.kantoorRollen, 'ontvangst.zien')
              ? '/invordering/ontvangsten'
              : '/invordering/aansluiting',
            label: wordsOfKantoor('nav.invordering'),
          },
        ]
      : []),
    ...(somewhere('bestuur.zien')
      ? [{ soort: 'bestuur' as const, href: '/bestuur', label: wordsOfKantoor('bestuur.naam') }]
      : []),
    ...(may(ctx.kantoorRollen, 'instelling.zien')
      ? [{ soort: 'beheer' as const, href: '/beheer', label: 'Beheer' }]
      : []),
    ...(somewhere('audit.zien')
      ? [{ soort: 'wieKeek' as const, href: '/beheer/wie-keek', label: 'Wie keek' }]
      : []),
  ];
}
