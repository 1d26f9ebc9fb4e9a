import type { ArticleCard } from './article-card'

type CardPicture = ArticleCard['moreImages'][number]

/** The article's own pictures: the first one only until its card is `checked`. */
export const picturesOf = ({
  image,
  imageSize,
  moreImages,
}: Pick<ArticleCard, 'image' | 'imageSize' | 'moreImages'>): readonly CardPicture[] =>
  image === null ? moreImages : [{ address: image, size: imageSize }, ...moreImages]
