/** Today on this machine's clock, in its time zone. Only the edge of the program reads it: the page or a command. */
export const clock = (): string => {
  const now = new Date();
  const two = (part: number) => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
};
