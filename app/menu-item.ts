import { z } from 'zod';

/** Items of the menu bar that are the window's to carry out. */
export const menuItemSchema = z.enum([
  'images',
  'pushes',
  'registry',
  'settings',
  'sign-in',
  'lab-guide',
  'shortcuts',
]);
export type MenuItem = z.infer<typeof menuItemSchema>;
