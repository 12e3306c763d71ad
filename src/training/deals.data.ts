const files = import.meta.glob<unknown>('./scenarios/*.json', { eager: true, import: 'default' });

/** The shipped deals, as they stand in their files. */
export default { deals: Object.values(files) };
