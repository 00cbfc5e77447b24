import type { PartialWords } from './shape.ts';

export const ar: PartialWords = {
  skip: 'انتقل إلى المحتوى',
  language: 'اللغة',
  footer: 'Recto-Verso لا يقرّر شيئًا. الإدارة المختصة وحدها تقرّر.',
  review: 'لم يراجع أيُّ شخص هذه النصوص العربية بعد. قد تكون فيها أخطاء: اطلب تأكيد ما يهمّك.',
  foreign: 'هذه الصفحة غير متوفرة بالعربية بعد. تجدها هنا بالفرنسية.',
  otherPages: 'صفحات أخرى، بالفرنسية',
  pages: {
    rules: 'القواعد، حقًّا بعد حق',
    sources: 'المصادر',
    glossary: 'الكلمات الرسمية',
    about: 'عن هذا الموقع',
    accessibility: 'سهولة الاستخدام للجميع',
    listed: 'حقوق لا يحسبها هذا الموقع',
  },
  api: 'للبرامج: الواجهة البرمجية (API)',
  display: 'طريقة العرض',
  displays: { system: 'كما في الجهاز', light: 'فاتح', dark: 'داكن', contrast: 'تباين عالٍ' },
  notFound: 'هذه الصفحة غير موجودة',
  notFoundText: 'ربما تغيّر عنوانها.',
  failure: 'حدث خلل هنا',
  failureText: 'ليس هذا خطأك. حاول مرة أخرى بعد قليل.',
  toStart: 'إلى الصفحة الأولى',
};
