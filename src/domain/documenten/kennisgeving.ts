import { kennisgevingUiterlijk } from '@/law/elektronisch-verkeer';
import { instantOf, momentAt } from '@/platform/local-moment';

/** Until when a notice of a message that is placed at this moment is in time (Awb 2:10): hours, whatever the day. */
export const kennisgevingTot = (geplaatst: Date): Date =>
  new Date(instantOf(kennisgevingUiterlijk(momentAt(geplaatst.getTime())).waarde.uiterlijk));
