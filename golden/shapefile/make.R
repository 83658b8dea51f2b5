# Writes the zipped shapefiles beside it with R sf, that is GDAL (versions in README.md): Rscript make.R
# Areas as GDAL reads them back are printed for the tests.
library(sf)
options(digits = 12)

# GDAL cuts the names of columns to ten bytes only on its own way from one file to another.
save <- function(layer, name, encoding, system = 4490) {
  folder <- file.path(tempdir(), name)
  dir.create(folder)
  json <- file.path(tempdir(), paste0(name, ".geojson"))
  st_write(layer, json, layer_options = "COORDINATE_PRECISION=10", quiet = TRUE)
  gdal_utils("vectortranslate", json, file.path(folder, paste0(name, ".shp")),
    options = c("-lco", paste0("ENCODING=", encoding), "-t_srs", paste0("EPSG:", system)))
  zip <- file.path(getwd(), paste0(name, ".zip"))
  unlink(zip)
  system2("zip", c("-q", "-X", "-j", zip, file.path(folder, "*")))
}

points <- st_sfc(st_point(c(114.69166667, 23.74583333)), st_point(c(114.7012345, 23.7)), st_point(), crs = 4490)
enterprises <- st_sf(
  统一社会信用代码 = as.character(c(NA, NA, NA)), 企业名称 = c("东源化工厂", "源城电镀有限公司", "无坐标的厂"), 行业 = c("26", "33", "26"),
  生产状态 = c("在产", "关闭", "在产"), 状态起始日期 = as.Date(c(NA, "2019-05-01", NA)), 主要产品 = c("涂料、油墨", NA, NA),
  geometry = points)
save(enterprises, "enterprises-gbk-zone38", "GBK", 4526)

ring <- function(x, y, half) rbind(c(x - half, y - half), c(x + half, y - half), c(x + half, y + half), c(x - half, y + half), c(x - half, y - half))
outlines <- st_sfc(
  st_polygon(list(ring(114.69, 23.74, 0.002), ring(114.69, 23.74, 0.001))),
  st_multipolygon(list(list(ring(114.66, 23.70, 0.001)), list(ring(114.67, 23.70, 0.002), ring(114.67, 23.70, 0.0005)))),
  crs = 4490)
plots <- st_sf(
  name = c("甲地块厂", "乙地块厂"), industry = c("26", "33"), operation = c("在产", "OPERATING"), planDocument = c("文〔2019〕1号", NA),
  geometry = outlines)
save(plots, "enterprises-utf8-degrees", "UTF-8")
print(st_area(st_transform(plots, "+proj=cea +ellps=GRS80 +lon_0=114")))

save(plots, "enterprises-xian80", "UTF-8", 2383)

lines <- st_sf(name = "管线", industry = "26", operation = "在产", geometry = st_sfc(st_linestring(ring(114.69, 23.74, 0.002)), crs = 4490))
save(lines, "lines", "UTF-8")
