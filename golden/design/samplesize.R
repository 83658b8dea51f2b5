# Sample sizes. Writes samplesize.csv: the formula of EPA QA/G-4 for a mean against a threshold, beside the exact answer of
# power.t.test; HJ/T 166-2004 by search with qt. Made with R 4.2.2; Rscript samplesize.R
rows <- data.frame()
add <- function(...) rows <<- rbind(rows, data.frame(...))
for (alpha in c(0.01, 0.05, 0.1)) for (beta in c(0.05, 0.2)) for (r in c(0.5, 1, 1.5)) {
  n <- (qnorm(1 - alpha) + qnorm(1 - beta))^2 / r^2 + qnorm(1 - alpha)^2 / 2
  exact <- power.t.test(delta = r, sd = 1, sig.level = alpha, power = 1 - beta, type = "one.sample", alternative = "one.sided")$n
  add(kind = "threshold", alpha, beta, ratio = r, formula = n, exact)
}
for (confidence in c(0.9, 0.95)) for (r in c(0.2, 0.3, 0.5, 1)) {
  n <- 2
  while (n < qt(1 - (1 - confidence) / 2, n - 1)^2 / r^2) n <- n + 1
  add(kind = "mean", alpha = 1 - confidence, beta = NA, ratio = r, formula = n, exact = n)
}
write.csv(rows, "samplesize.csv", row.names = FALSE, na = "")
