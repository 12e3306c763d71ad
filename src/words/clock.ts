/**
 * Today on this machine's clock, in its time zone, or the day of another moment. Only the edge of the program reads
 * it: the page or a command.
 */
export const clock = (now = new Date()): string => {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
};
