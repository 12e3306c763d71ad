import type { ComponentProps } from 'react';

type Props = ComponentProps<'button'> & { look?: 'main' | 'plain' | 'quiet' };

export const Button = ({ look = 'main', type = 'button', className = '', ...rest }: Props) => (
  <button type={type} className={`button ${look} ${className}`.trim()} {...rest} />
);
