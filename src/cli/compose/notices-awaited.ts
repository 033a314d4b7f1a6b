import type { NoticesAwaited } from '../../eligibility/awaiting-notice.ts';
import { awaitedNotices } from '../../notices/awaited.ts';

/** Which households have to wait for a public notice before they enter a list. */
export const noticesAwaited: NoticesAwaited = awaitedNotices;
