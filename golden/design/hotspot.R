# Probability that a grid of samples hits an elliptic hot spot, two ways:
#  - circles: the closed forms of Barry and Nicholson (1993) as the CRAN package emon (function detect) codes them
#    (https://rdrr.io/cran/emon/src/R/detect.r): X is radius * sqrt(density), valid once circles overlap two by two;
#  - ellipses: brute force; 2 million random centres (and directions), each tested against every grid point within reach.
# Writes hotspot.csv. Made with R 4.2.2; Rscript hotspot.R
square <- function(X) X^2 * (pi - 4 * acos(1 / (2 * X))) + sqrt(4 * X^2 - 1)
triangle <- function(X) {
  Z <- acos(2^(-0.5) * 3^(-0.25) / X)
  pi * X^2 - 6 * Z * X^2 + sqrt(6 * sqrt(3) * X^2 - 3)
}
rows <- data.frame()
add <- function(form, L, shape, angle, p, tolerance, origin)
  rows <<- rbind(rows, data.frame(form, semi_major = L, shape, angle, probability = p, tolerance, origin))
for (L in c(0.2, 0.4, 0.5)) {
  add("square", L, 1, "", pi * L^2, 1e-12, "no overlap: area of the circle over area of the cell")
  add("triangular", L, 1, "", pi * L^2 / (sqrt(3) / 2), 1e-12, "no overlap: area of the circle over area of the cell")
}
for (L in c(0.51, 0.56, 0.6, 0.65, 0.7)) add("square", L, 1, "", square(L), 1e-12, "emon detect, square lattice")
for (L in c(0.51, 0.53, 0.55, 0.57)) add("triangular", L, 1, "", triangle(L / sqrt(sqrt(3) / 2)), 1e-12, "emon detect, triangular lattice")

set.seed(20261123)
n <- 2e6
hit <- function(ax, ay, bx, by, L, shape, angle) {
  i <- runif(n); j <- runif(n)
  x <- i * ax + j * bx; y <- i * ay + j * by
  t <- if (is.na(angle)) runif(n, 0, pi) else rep(angle * pi / 180, n)
  cs <- cos(t); sn <- sin(t)
  found <- logical(n)
  reach <- ceiling(L / min(abs(ax * by - ay * bx) / sqrt(c(ax^2 + ay^2, bx^2 + by^2)))) + 1
  for (p in -reach:(reach + 1)) for (q in -reach:(reach + 1)) {
    dx <- p * ax + q * bx - x; dy <- p * ay + q * by - y
    found <- found | (((dx * cs + dy * sn) / L)^2 + ((dy * cs - dx * sn) / (L * shape))^2 <= 1)
  }
  mean(found)
}
h <- sqrt(3) / 2
cases <- list(
  list("square", 0.8, 0.5, NA), list("square", 1.2, 0.2, NA), list("square", 0.9, 0.7, NA), list("square", 2, 0.1, NA),
  list("square", 0.8, 0.5, 0), list("square", 0.8, 0.5, 30), list("square", 0.8, 0.5, 45), list("square", 3, 0.1, 10),
  list("triangular", 0.8, 0.5, NA), list("triangular", 0.7, 0.8, NA), list("triangular", 1.5, 0.2, NA),
  list("triangular", 0.8, 0.5, 0), list("triangular", 0.8, 0.5, 30), list("triangular", 0.8, 0.5, 77),
  list("rectangular2", 0.8, 1, 0), list("rectangular2", 1, 0.5, NA), list("rectangular2", 1, 0.5, 90), list("rectangular2", 1, 0.5, 20))
for (case in cases) {
  g <- switch(case[[1]], square = c(1, 0, 0, 1), triangular = c(1, 0, 0.5, h), rectangular2 = c(2, 0, 0, 1))
  p <- hit(g[1], g[2], g[3], g[4], case[[2]], case[[3]], case[[4]])
  add(case[[1]], case[[2]], case[[3]], if (is.na(case[[4]])) "" else as.character(case[[4]]), p,
      round(5 * sqrt(max(p * (1 - p), 1e-6) / n), 6), "brute force, 2 million centres, tolerance five standard errors")
}
rows$probability <- format(rows$probability, digits = 15, trim = TRUE, scientific = FALSE)
rows$tolerance <- format(rows$tolerance, digits = 6, trim = TRUE)
write.csv(rows, "hotspot.csv", row.names = FALSE, quote = which(names(rows) == "origin"))
