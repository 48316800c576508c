import { Banner } from '../alert';
import { uiWords } from '../words';
import { FrameView } from './frame-view';
import { frameLinks, frameWords } from './frame-words';
import { Logo } from './logo';
import type { FrameViewProps, ShellProps } from './shell-props';

type FrameProps = ShellProps &
  Pick<FrameViewProps, 'dense' | 'sideNav' | 'bare' | 'search'> & {
    /** `page` for reading, `wide` for desks. */
    width: 'page' | 'wide';
  };

/** What all shells share: banners, bar, the way back, the main part, the foot. Says the words, `FrameView` shows. */
export function Frame({ width, taal, huisstijl, banner, actingFor, updated, ...props }: FrameProps) {
  const say = uiWords(taal);
  const { privacyHref, accessibilityHref, footerLinks = [], title, ...shell } = props;
  return (
    <FrameView
      {...shell}
      title={title ?? huisstijl.naam}
      logo={huisstijl.logoSvg && <Logo svg={huisstijl.logoSvg} />}
      wide={width === 'wide'}
      words={frameWords(taal)}
      updated={updated && say('updated', { moment: updated })}
      footerLinks={[...footerLinks, ...frameLinks(taal, privacyHref, accessibilityHref)]}
      notices={
        (banner || actingFor) && (
          <>
            {banner}
            {actingFor && (
              <Banner tone="info" taal={taal}>
                {say('actingFor', { naam: actingFor })}
              </Banner>
            )}
          </>
        )
      }
    />
  );
}
