declare module 'nameplate:catalogue/*' {
  const catalogue: Record<'en' | 'fr' | 'es' | 'ru' | 'ar' | 'zh', () => Promise<{ default: string }>>;
  export default catalogue;
}
declare module '*.css';
