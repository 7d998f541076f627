import { z } from 'zod';

/** The two offices of the statement: the United States, and the rest of the world. */
export const Office = { US: 'US', INT: 'INT' } as const;
export type Office = (typeof Office)[keyof typeof Office];
export const office = z.enum(Office);

/** What a person may do. Roles guard the program's doors; they are no encryption (SECURITY.md). */
export const Role = {
  administrator: 'administrator',
  manager: 'manager',
  reviewer: 'reviewer',
  counsel: 'counsel',
} as const;
export type Role = (typeof Role)[keyof typeof Role];
export const role = z.enum(Role);
