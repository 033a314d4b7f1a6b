/** A value as it is printed: money in yuan, areas in m², yes and no as booleans, several codes as a list, personal numbers masked. */
export type Shown = string | number | boolean | readonly string[] | Readonly<Record<string, string>> | null;
