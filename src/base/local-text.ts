/** The languages of every message and label. */
export type Language = 'zh' | 'en';

/** A text in both languages. */
export type LocalText = Readonly<Record<Language, string>>;
