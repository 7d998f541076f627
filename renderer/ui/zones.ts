import { ownZone } from './now.ts';

/** The zones that the two offices and most of their counterparts are in, before all the others. */
const usual = [
  'America/Chicago',
  'America/New_York',
  'America/Denver',
  'America/Los_Angeles',
  'Europe/London',
  'Europe/Dublin',
  'Europe/Berlin',
  'Europe/Paris',
  'Europe/Zurich',
  'UTC',
] as const;

/** @returns the zones to choose from: this workstation's, the usual ones, then all by name. */
export function zoneChoices(current: string): string[] {
  return [...new Set([ownZone(), current, ...usual, ...Intl.supportedValuesOf('timeZone')])];
}
