import type { Profile } from './reader/read-model.ts';

/** PDF/A-2a and PDF/UA-1 together: the profile of our documents. */
export const ARCHIVAL: Profile = { part: 2, conformance: 'A', accessible: true };

/** PDF/A-1a with PDF/UA-1. It has neither object streams nor transparency, and Preflight can check it. */
export const OLDER: Profile = { part: 1, conformance: 'A', accessible: true };

/** PDF/A-3a and PDF/UA-1: the archival profile with attachments. */
export const WITH_ATTACHMENT: Profile = { part: 3, conformance: 'A', accessible: true };
