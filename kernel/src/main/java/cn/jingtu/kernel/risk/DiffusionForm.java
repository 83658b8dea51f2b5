package cn.jingtu.kernel.risk;

/** Which porosity divides the effective diffusion coefficients of the capillary fringe and of foundation cracks. */
public enum DiffusionForm {

    /** The total porosity of the soil for all three; GB 36600-2018 follows from this form. */
    TOTAL_POROSITY,

    /** The porosity of each layer itself, the form of Millington and Quirk; control values of VOC come out about 22 % lower. */
    EACH_LAYER
}
