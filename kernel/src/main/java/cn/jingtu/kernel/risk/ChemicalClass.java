package cn.jingtu.kernel.risk;

/** Class of a substance, which decides the share of its reference dose that soil or groundwater may take up. */
public enum ChemicalClass {

    /** 挥发性有机物. */
    VOC,

    /** 半挥发性有机物. */
    SVOC,

    /** 重金属和无机物. */
    INORGANIC;

    Parameter soilAllocation() {
        return this == VOC ? Parameter.SOIL_ALLOCATION_VOC : Parameter.SOIL_ALLOCATION_SVOC;
    }

    Parameter waterAllocation() {
        return this == VOC ? Parameter.WATER_ALLOCATION_VOC : Parameter.WATER_ALLOCATION_SVOC;
    }
}
