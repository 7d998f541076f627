/** Words for what is kept from others than counsel. */
export const privilegeText = { mark: 'Privileged' } as const;
