# Golden results for geostatistics beyond golden/meuse, from R gstat.
# Run in this folder: Rscript golden.R (Debian: r-cran-gstat r-cran-sp). Versions are written to versions.txt.
suppressMessages({library(sp); library(gstat)})
options(digits = 17)
out <- function(d, f) { num <- sapply(d, is.numeric); d[num] <- lapply(d[num], function(v) ifelse(is.na(v), "NA", trimws(formatC(v, digits = 17, format = "g")))); write.csv(d, f, row.names = FALSE, quote = FALSE) }
q <- list(debug.level = 0)
kr <- function(...) krige(..., debug.level = 0)

# --- meuse: variograms
data(meuse); data(meuse.grid)
coordinates(meuse) <- ~x+y; coordinates(meuse.grid) <- ~x+y
out(as.data.frame(variogram(log(zinc) ~ 1, meuse, alpha = c(0, 45, 90, 135)))[, c("np","dist","gamma","dir.hor")], "meuse_variogram_directions.csv")
out(as.data.frame(variogram(log(zinc) ~ 1, meuse, alpha = c(30, 120), tol.hor = 22.5, cutoff = 1200, width = 80))[, c("np","dist","gamma","dir.hor")], "meuse_variogram_tolerance.csv")
out(as.data.frame(variogram(log(zinc) ~ 1, meuse, cressie = TRUE))[, c("np","dist","gamma")], "meuse_variogram_cressie.csv")
out(as.data.frame(variogram(log(zinc) ~ sqrt(dist), meuse))[, c("np","dist","gamma")], "meuse_variogram_residuals.csv")
out(as.data.frame(variogram(lead ~ 1, meuse, cutoff = 1000, width = 100))[, c("np","dist","gamma")], "meuse_variogram_lead.csv")

# --- fits: data, model, method
fits <- NULL
fit <- function(name, v, m, method = 7) {
  f <- fit.variogram(v, m, fit.method = method, debug.level = 0)
  fits <<- rbind(fits, data.frame(name = name, method = method, model = as.character(f$model), psill = f$psill, range = f$range, kappa = f$kappa, sse = attr(f, "SSErr")))
}
v <- variogram(log(zinc) ~ 1, meuse)
for (k in c(1, 2, 6, 7)) { fit("zinc_sph", v, vgm(1, "Sph", 900, 1), k); fit("zinc_exp", v, vgm(1, "Exp", 300, 1), k) }
fit("zinc_gau", v, vgm(1, "Gau", 300, 1)); fit("zinc_mat", v, vgm(1, "Mat", 300, 1, kappa = 1.2))
fit("zinc_auto", v, vgm("Sph")); fit("zinc_auto", v, vgm("Exp"))
fit("residuals_sph", variogram(log(zinc) ~ sqrt(dist), meuse), vgm(1, "Sph", 900, 1))
fit("lead_exp", variogram(lead ~ 1, meuse, cutoff = 1000, width = 100), vgm(10000, "Exp", 300, 1000))
data(jura)
fit("jura_cd", variogram(Cd ~ 1, loc = ~Xloc+Yloc, jura.pred), vgm(1, "Sph", 1, 1))
out(fits, "fits.csv")

# --- jura (kilometres): measured at jura.pred, predicted at jura.val
out(jura.pred[, c("Xloc","Yloc","Cd","Co","Zn")], "jura.csv"); out(jura.val[, c("Xloc","Yloc","Cd")], "jura_targets.csv")
out(as.data.frame(variogram(Cd ~ 1, loc = ~Xloc+Yloc, jura.pred))[, c("np","dist","gamma")], "jura_variogram.csv")
jp <- jura.pred; jv <- jura.val; coordinates(jp) <- ~Xloc+Yloc; coordinates(jv) <- ~Xloc+Yloc
res <- data.frame(coordinates(jv))
add <- function(name, k) { res[[name]] <<- k$var1.pred; res[[paste0(name, "_var")]] <<- k$var1.var }
nested <- vgm(.3, "Exp", .2, add.to = vgm(.3, "Sph", 1.3, nugget = .1))
add("nested", kr(Cd ~ 1, jp, jv, nested))
for (kap in c(0.3, 0.5, 1, 1.5, 2.2, 2.5, 5)) add(paste0("mat", kap), kr(Cd ~ 1, jp, jv, vgm(.5, "Mat", .15, nugget = .2, kappa = kap)))
add("gau", kr(Cd ~ 1, jp, jv, vgm(.5, "Gau", .4, nugget = .2)))
add("aniso", kr(Cd ~ 1, jp, jv, vgm(.5, "Sph", 1.5, nugget = .2, anis = c(30, 0.4))))
add("aniso_exp", kr(Cd ~ 1, jp, jv, vgm(.5, "Exp", .5, nugget = .2, anis = c(110, 0.6)), nmax = 20))
add("simple", kr(Cd ~ 1, jp, jv, nested, beta = 1.3))
add("simple_near", kr(Cd ~ 1, jp, jv, nested, beta = 1.3, maxdist = .15))
add("trend1", kr(Cd ~ Xloc + Yloc, jp, jv, nested))
add("trend2", kr(Cd ~ Xloc + Yloc + I(Xloc^2) + I(Xloc*Yloc) + I(Yloc^2), jp, jv, nested))
add("near8", kr(Cd ~ 1, jp, jv, nested, nmax = 8)); add("near20", kr(Cd ~ 1, jp, jv, nested, nmax = 20))
add("radius", kr(Cd ~ 1, jp, jv, nested, maxdist = .3)); add("radius_near", kr(Cd ~ 1, jp, jv, nested, maxdist = .5, nmax = 12))
add("least", kr(Cd ~ 1, jp, jv, nested, maxdist = .2, nmin = 5))
add("octant", kr(Cd ~ 1, jp, jv, nested, maxdist = 1, omax = 3)); add("octant_near", kr(Cd ~ 1, jp, jv, nested, maxdist = 1.5, nmax = 25, omax = 4))
add("block", kr(Cd ~ 1, jp, jv, nested, block = c(.2, .1))); add("block_near", kr(Cd ~ 1, jp, jv, nested, block = c(.5, .5), nmax = 16))
add("block_simple", kr(Cd ~ 1, jp, jv, nested, block = c(.3, .2), beta = 1.3)); add("block_trend", kr(Cd ~ Xloc + Yloc, jp, jv, nested, block = c(.3, .2)))
res$idw3 <- idw(Cd ~ 1, jp, jv, idp = 3, nmax = 10, debug.level = 0)$var1.pred
out(res, "jura_kriging.csv")
cv <- function(...) { k <- krige.cv(..., debug.level = 0, verbose = FALSE); data.frame(predicted = k$var1.pred, variance = k$var1.var, zscore = k$zscore) }
fold <- rep(1:7, length.out = nrow(jp))
out(setNames(data.frame(cv(Cd ~ 1, jp, nested), cv(Cd ~ 1, jp, nested, nmax = 12), cv(Cd ~ 1, jp, nested, nfold = fold), cv(Cd ~ 1, jp, nested, beta = 1.3, nmax = 12)),
  paste0(rep(c("all_", "near_", "fold_", "simple_"), each = 3), c("predicted","variance","zscore"))), "jura_cv.csv")

# --- meuse: neighbourhoods with ties on the grid, indicators in order, residual variogram drift in a neighbourhood
m <- vgm(0.59060780, "Sph", 897.0209, nugget = 0.05066243)
g <- data.frame(coordinates(meuse.grid))
for (n in c(8, 10, 12, 20, 30)) { k <- kr(log(zinc) ~ 1, meuse, meuse.grid, m, nmax = n); g[[paste0("near", n)]] <- k$var1.pred; g[[paste0("near", n, "_var")]] <- k$var1.var }
k <- kr(log(zinc) ~ sqrt(dist), meuse, meuse.grid, vgm(0.1473, "Sph", 880.5, nugget = 0.0799), nmax = 30); g$drift30 <- k$var1.pred; g$drift30_var <- k$var1.var
gs <- NULL
for (t in c(200, 500, 1000)) { meuse$i <- as.numeric(meuse$zinc <= t); gs <- gstat(gs, id = paste0("i", t), formula = i ~ 1, data = meuse, nmax = 20, model = vgm(.1, "Sph", c("200" = 900, "500" = 800, "1000" = 400)[as.character(t)], nugget = .05)) }
gs$set <- list(order = 4)
p <- predict(gs, meuse.grid, debug.level = 0)
for (t in c(200, 500, 1000)) g[[paste0("above", t)]] <- 1 - p[[paste0("i", t, ".pred")]]
out(g, "meuse_kriging.csv")

# --- models and the Bessel function
h <- c(1e-9, 1e-3, .01, .1, .5, 1, 1.9999, 2, 2.0001, 3, 5, 10, 40, 200, 700)
b <- expand.grid(h = h, kappa = c(0.1, 0.3, 0.5, 0.75, 1, 1.5, 2, 2.5, 3.7, 10))
b$gamma <- mapply(function(h, k) variogramLine(vgm(1, "Mat", 1, kappa = k), dist_vector = h)$gamma, b$h, b$kappa)
out(b, "matern.csv")

writeLines(c(R.version.string, paste("gstat", packageVersion("gstat")), paste("sp", packageVersion("sp"))), "versions.txt")
