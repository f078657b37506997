/** Every sentence of the first page; none may tell a bystander why the person is here. */
export const words = {
  title: '归途',
  greeting: (name: string) => `${name}，您好`,
}
