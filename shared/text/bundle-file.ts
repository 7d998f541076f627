export const bundleFileText = {
  exists: 'A file of this name is there already. Nothing was written: choose another name.',
} as const;
