"""The model of HJ 25.3-2019 for benzene on land class 1 in vectorised numpy, for RiskBench.

Reads "parameter value" lines up to an empty one, then answers every further line, a number of draws, with the seconds it
took and mean and 95th percentile of CRn, HIn, CRgw and HIgw. The distributions are those of RiskBench.
"""
import sys
import time

import numpy as np


def draw(p, random, n):
    v = dict(p)
    v["fom"] = random.triangular(5, 15, 40, n)
    v["Pws"] = truncated(random, 0.2, 0.03, 0.1, 0.28, n)
    v["BWa"] = truncated(random, 61.8, 9, 0, np.inf, n)
    v["BWc"] = truncated(random, 19.2, 3, 0, np.inf, n)
    v["OSIRa"] = random.triangular(20, 100, 200, n)
    v["OSIRc"] = random.triangular(50, 200, 400, n)
    v["DAIRa"] = truncated(random, 14.5, 2, 0, np.inf, n)
    v["DAIRc"] = truncated(random, 7.5, 1, 0, np.inf, n)
    v["Uair"] = np.exp(np.log(200) + np.log(1.5) * random.standard_normal(n))
    v["ER"] = random.uniform(6, 24, n)
    v["Csur"] = np.exp(np.log(2) + np.log(1.8) * random.standard_normal(n))
    v["Csub"] = np.exp(np.log(2) + np.log(1.8) * random.standard_normal(n))
    v["Cgw"] = random.uniform(0.1, 0.5, n)
    return v


def truncated(random, mean, sd, low, high, n):
    x = mean + sd * random.standard_normal(n)
    while True:
        out = (x < low) | (x > high)
        count = np.count_nonzero(out)
        if count == 0:
            return x
        x[out] = mean + sd * random.standard_normal(count)


def risks(v):
    theta = 1 - v["rho_b"] / v["rho_s"]
    ws = v["rho_b"] * v["Pws"] / v["rho_w"]
    as_ = theta - ws
    kd = v["Koc"] * v["fom"] / 1700
    h = v["H"]
    ksw = (ws + kd * v["rho_b"] + h * as_) / v["rho_b"]

    def deff(air, water):
        return (v["Da"] * air ** 3.33 + v["Dw"] * water ** 3.33 / h) / theta ** 2

    ds, dcap, dcrack = deff(as_, ws), deff(v["theta_acap"], v["theta_wcap"]), deff(v["theta_acrack"], v["theta_wcrack"])
    dgws = v["Lgw"] / (v["hcap"] / dcap + v["hv"] / ds)
    dfoa = v["Uair"] * v["W"] * v["delta_air"] / v["A"]
    dfia = v["LB"] * v["ER"] / 86400
    t = v["tau"] * 31536000
    mass = v["dsub"] * v["rho_b"] / t * 1000

    def building(length, d):
        room = dfia * length / d
        return (1 + 1 / room + d * v["Lcrack"] / (dcrack * length * v["eta"])) * room

    vf_sur = np.minimum(v["rho_b"] / dfoa * np.sqrt(4 * ds * h / (np.pi * t * ksw * v["rho_b"])) * 1000,
                        v["d"] * v["rho_b"] / (dfoa * t) * 1000)
    vf_suboa = np.minimum(1000 * h / ((1 + dfoa * v["Ls"] / ds) * ksw), mass / dfoa)
    vf_gwoa = 1000 * h / (1 + dfoa * v["Lgw"] / dgws)
    vf_subia = np.minimum(1000 * h / (ksw * building(v["Ls"], ds)), mass / dfia)
    vf_gwia = 1000 * h / building(v["Lgw"], dgws)

    def person(x):
        bw, ed, ef, efi, efo = v["BW" + x], v["ED" + x], v["EF" + x], v["EFI" + x], v["EFO" + x]
        skin = 239 * v["H" + x] ** 0.417 * bw ** 0.517 * v["SER" + x]
        breath = v["DAIR" + x]
        dust = v["PM10"] * breath * ed * v["PIAF"] * (v["fspo"] * efo + v["fspi"] * efi) * 1e-6
        outdoor, indoor = breath * efo * ed, breath * efi * ed
        doses = (v["OSIR" + x] * ed * ef * v["ABSo"] * 1e-6, skin * v["SSAR" + x] * ef * ed * v["Ev"] * v["ABSd"] * 1e-6, dust,
                 vf_sur * outdoor, vf_suboa * outdoor, vf_subia * indoor, vf_gwoa * outdoor, vf_gwia * indoor, v["GWCR" + x] * ef * ed)
        return [dose / bw for dose in doses]

    child, adult = person("c"), person("a")
    ca = [(c + a) / v["ATca"] for c, a in zip(child, adult)]
    nc = [c / v["ATnc"] for c in child]
    sfo, sfd, sfi = v["SFo"], v["SFo"] / v["ABSgi"], v["IUR"] * v["BWa"] / v["DAIRa"]
    rfdo, rfdd, rfdi = v["RfDo"], v["RfDo"] * v["ABSgi"], v["RfC"] * v["DAIRa"] / v["BWa"]
    csur, csub, cgw = v["Csur"], v["Csub"], v["Cgw"]
    slope = (sfo, sfd, sfi, sfi, sfi, sfi, sfi, sfi, sfo)
    dose = (rfdo, rfdd, rfdi, rfdi, rfdi, rfdi, rfdi, rfdi, rfdo)
    found = (csur, csur, csur, csur, csub, csub, cgw, cgw, cgw)
    cr = [e * c * s for e, c, s in zip(ca, found, slope)]
    hq = [e * c / (d * (v["SAF_voc"] if i < 6 else v["WAF_voc"])) for i, (e, c, d) in enumerate(zip(nc, found, dose))]
    return sum(cr[:6]), sum(hq[:6]), sum(cr[6:]), sum(hq[6:])


def main():
    parameters = {}
    for line in iter(sys.stdin.readline, "\n"):
        symbol, value = line.split()
        parameters[symbol] = float(value)
    random = np.random.default_rng(25)
    print(np.__version__, flush=True)
    for line in sys.stdin:
        n = int(line)
        start = time.perf_counter()
        parts = []
        # Blocks that stay in the cache are the fastest way for numpy too.
        for from_ in range(0, n, 8192):
            parts.append(risks(draw(parameters, random, min(8192, n - from_))))
        results = [np.concatenate([part[i] for part in parts]) for i in range(4)]
        means = [result.mean() for result in results]
        drawn = time.perf_counter() - start
        high = [np.percentile(result, 95) for result in results]
        seconds = time.perf_counter() - start
        print(drawn, seconds, *means, *high, flush=True)


main()
